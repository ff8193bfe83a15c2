package org.kinshipready.site;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** What the application has asked of MongoDB since a test last forgot it. */
public final class Commands implements CommandListener {

    private final List<BsonDocument> sent = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        sent.add(event.getCommand().clone());
    }

    public void forget() {
        sent.clear();
    }

    public List<BsonDocument> sent() {
        return List.copyOf(sent);
    }
}
