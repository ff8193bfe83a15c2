package org.kinshipready.certificates;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code, drawn as black bars on white.
 *
 * @param size the length of each side in modules, with the margin that scanners need
 */
record QrCode(int size, List<Bar> bars) {

    private static final int MARGIN = 4;

    /** A row of black modules, counted from the lower left. */
    record Bar(int left, int bottom, int length) {}

    static QrCode of(String content) {
        ByteMatrix modules = modules(content);
        int size = modules.getHeight() + 2 * MARGIN;
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0, to; from < modules.getWidth(); from = to) {
                to = end(modules, row, from);
                if (modules.get(from, row) == 1) {
                    bars.add(new Bar(MARGIN + from, size - 1 - MARGIN - row, to - from));
                }
            }
        }
        return new QrCode(size, bars);
    }

    // Level M survives 15 % of damage, such as a fold or a stain, and with a proof costs 4 modules a side more than L,
    // which survives 7 %. Level Q would cost 12: too small for an old phone's camera.
    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", e);
        }
    }

    private static int end(ByteMatrix modules, int row, int from) {
        int to = from + 1;
        while (to < modules.getWidth() && modules.get(to, row) == modules.get(from, row)) {
            to++;
        }
        return to;
    }
}
