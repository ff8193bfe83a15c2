package org.kinshipready.storage;

import org.kinshipready.storage.file.StorageUnusable;

/** Thrown when a setting names a MongoDB in a way that would be silently ignored. */
final class MongoPropertyNotRead extends StorageUnusable {

    MongoPropertyNotRead(String property) {
        super(
                "%s is set, but it is not read: the MongoDB to use is named by spring.mongodb.uri.".formatted(property),
                "Set spring.mongodb.uri (such as mongodb://db1,db2,db3/kinship?replicaSet=rs0) and remove %s."
                        .formatted(property),
                null);
    }
}
