package io.github.gcom4j.client.provisioning;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares subnets by what they hold, however they are spelled. */
final class Subnets {
    // Nothing else is an address whatever the JDK: it would look up a name.
    private static final Pattern LITERAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?!$)|$)){4}|[0-9a-f:.]*:[0-9a-f:.]*");

    private static final int IPV6 = 16;

    private Subnets() {}

    static Set<String> of(Collection<String> subnets) {
        return subnets.stream().map(Subnets::network).collect(Collectors.toSet());
    }

    private static String network(String subnet) {
        String text = subnet.strip().toLowerCase(Locale.ROOT);
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        if (slash < 0
                || !LITERAL.matcher(literal).matches()
                || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return text;
        }
        try {
            int length = Integer.parseInt(text.substring(slash + 1));
            byte[] address = bytes(InetAddress.getByName(literal), literal);
            for (int bit = length; bit < 8 * address.length; bit++) {
                address[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
            }
            return HexFormat.of().formatHex(address) + "/" + length;
        } catch (UnknownHostException noAddress) {
            return text;
        }
    }

    // The JDK takes an IPv4 address that is written as one of IPv6 for what it means, but the length is that of IPv6.
    private static byte[] bytes(InetAddress address, String literal) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV6 || literal.indexOf(':') < 0) {
            return bytes;
        }
        byte[] mapped = new byte[IPV6];
        mapped[IPV6 - 6] = (byte) 0xFF;
        mapped[IPV6 - 5] = (byte) 0xFF;
        System.arraycopy(bytes, 0, mapped, IPV6 - bytes.length, bytes.length);
        return mapped;
    }
}
