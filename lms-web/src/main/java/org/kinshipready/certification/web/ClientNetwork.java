package org.kinshipready.certification.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands for one household or office: an IPv4 address, or the first half of an IPv6 one, since each household has many.
 */
final class ClientNetwork {

    // Nothing else goes to the JDK, because it would ask a name server about it.
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private ClientNetwork() {}

    static String of(String address) {
        String plain = address.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
        if (!plain.contains(":") || !LITERAL.matcher(plain).matches()) {
            return plain;
        }
        try {
            InetAddress parsed = InetAddress.getByName(plain);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "::/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return plain;
        }
    }
}
