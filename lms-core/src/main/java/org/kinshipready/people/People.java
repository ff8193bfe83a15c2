package org.kinshipready.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.kinshipready.storage.Upsert;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Everybody who has signed in. */
@Service
public class People {

    private final MongoOperations mongo;

    People(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Notes that somebody has signed in, and what the identity provider calls them today. */
    public void arrived(SignedIn who) {
        Update update = new Update().setOnInsert("person", who.id()).set("displayName", who.displayName());
        Upsert.retried(() -> mongo.upsert(byId(who.id()), update, Person.class));
    }

    /** What is known of a person who is signed in. */
    public Person get(SignedIn who) {
        return find(who.id()).orElseGet(() -> new Person(who.id(), who.id(), who.displayName(), null));
    }

    /** A person who has signed in at least once. */
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(mongo.findById(id, Person.class));
    }

    /** Sets the name that certificates issued from now on will bear. */
    public void rename(SignedIn who, PersonName name) {
        Update update = new Update()
                .setOnInsert("person", who.id())
                .setOnInsert("displayName", who.displayName())
                .set("certificateName", name.value());
        Upsert.retried(() -> mongo.upsert(byId(who.id()), update, Person.class));
    }

    private static Query byId(PersonId id) {
        return query(where("_id").is(id));
    }
}
