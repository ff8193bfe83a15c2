package org.kinshipready.storage;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file of an MVStore, written in an order that lets every commit be told whole from torn after a power cut.
 *
 * <p>On opening, MVStore takes a chunk for whole that has its first and its last block, and believes the header at the
 * start of the file. A disk may write in any order what lies between two syncs, so there is one before the last block
 * of a chunk, and one before the header.
 */
final class OrderedFileStore extends SingleFileStore {

    private static final int BLOCK_BYTES = 4096;

    OrderedFileStore(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        boolean isHeader = position == 0;
        int body = isHeader ? 0 : Math.max(0, source.remaining() - BLOCK_BYTES);
        if (body > 0) {
            super.writeFully(chunk, position, source.slice(source.position(), body));
            source.position(source.position() + body);
        }
        if (isHeader || body > 0) {
            sync();
        }
        super.writeFully(chunk, position + body, source);
    }
}
