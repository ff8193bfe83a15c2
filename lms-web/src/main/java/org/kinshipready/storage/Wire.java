package org.kinshipready.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command in MongoDB's wire protocol: in today's form (OP_MSG), or in the older one that drivers still use for their
 * first "hello" (OP_QUERY). The numbers are those of MongoDB's "Wire Protocol" reference.
 *
 * @param request its number, which the answer repeats
 * @param kind of message, which decides the answer's kind
 * @param command with the database in {@code $db}
 */
record Wire(int request, int kind, Document command) {

    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private static final int REPLY = 1;
    private static final int QUERY = 2004;
    private static final int MESSAGE = 2013;

    private static final int BODY = 0;
    private static final int SEQUENCE = 1;

    /** @throws IOException if it is of a kind that the embedded database doesn't know */
    static Wire read(byte[] message) throws IOException {
        ByteBuf in = Unpooled.wrappedBuffer(message);
        in.skipBytes(Integer.BYTES);
        int request = in.readIntLE();
        in.skipBytes(Integer.BYTES);
        int kind = in.readIntLE();
        int flags = in.readIntLE();
        if (kind == QUERY) {
            return new Wire(request, kind, query(in));
        }
        if (kind != MESSAGE || flags != 0) {
            throw new IOException("Messages of kind %d with flags %d aren't known".formatted(kind, flags));
        }
        return new Wire(request, kind, sections(in));
    }

    private static Document query(ByteBuf in) {
        String collection = BsonDecoder.decodeCString(in);
        in.skipBytes(2 * Integer.BYTES);
        Document query = BsonDecoder.decodeBson(in);
        query.put("$db", collection.substring(0, collection.indexOf('.')));
        return query;
    }

    private static Document sections(ByteBuf in) throws IOException {
        Document command = new Document();
        while (in.isReadable()) {
            byte kind = in.readByte();
            switch (kind) {
                case BODY -> command.putAll(BsonDecoder.decodeBson(in));
                case SEQUENCE -> {
                    int end = in.readerIndex() + in.readIntLE();
                    String name = BsonDecoder.decodeCString(in);
                    List<Document> documents = new ArrayList<>();
                    while (in.readerIndex() < end) {
                        documents.add(BsonDecoder.decodeBson(in));
                    }
                    command.put(name, documents);
                }
                default -> throw new IOException("Sections of kind %d aren't known".formatted(kind));
            }
        }
        return command;
    }

    String name() {
        return command.keySet().iterator().next();
    }

    String database() {
        return String.valueOf(command.get("$db"));
    }

    /** The answer, or the reason why there is none, as a message; null if no answer is wanted. */
    byte @Nullable [] answered(Supplier<@Nullable Document> answer) {
        @Nullable Document document;
        try {
            document = answer.get();
        } catch (MongoServerException refusal) {
            document = refusal(refusal);
        } catch (RuntimeException failure) {
            // Without its message, which may contain what someone wrote.
            log.error(
                    "The embedded database failed at \"{}\" ({})",
                    name(),
                    failure.getClass().getName());
            document = new Document("ok", 0).append("errmsg", "The command failed");
        }
        if (document == null) {
            return null;
        }
        return kind == QUERY ? reply(document) : message(document);
    }

    private static Document refusal(MongoServerException refusal) {
        Document answer = new Document("ok", 0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    private byte[] message(Document answer) {
        ByteBuf out = begin(MESSAGE);
        out.writeIntLE(0);
        out.writeByte(BODY);
        return end(out, answer);
    }

    private byte[] reply(Document answer) {
        ByteBuf out = begin(REPLY);
        out.writeIntLE(0);
        out.writeLongLE(0);
        out.writeIntLE(0);
        out.writeIntLE(1);
        return end(out, answer);
    }

    private ByteBuf begin(int kind) {
        ByteBuf out = Unpooled.buffer(1024);
        out.writeIntLE(0);
        out.writeIntLE(request);
        out.writeIntLE(request);
        out.writeIntLE(kind);
        return out;
    }

    private static byte[] end(ByteBuf out, Document answer) {
        BsonEncoder.encodeDocument(answer, out);
        out.setIntLE(0, out.readableBytes());
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }
}
