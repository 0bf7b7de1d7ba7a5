package io.github.gcom4j.client.provisioning;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares subnets by what they hold, however they are spelled. */
final class Subnets {
    // Nothing else is an address whatever the JDK: it would look up a name.
    private static final Pattern LITERAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?!$)|$)){4}|[0-9a-f:.]*:[0-9a-f:.]*");

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
            byte[] address = InetAddress.getByName(literal).getAddress();
            for (int bit = length; bit < 8 * address.length; bit++) {
                address[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
            }
            return InetAddress.getByAddress(address).getHostAddress() + "/" + length;
        } catch (UnknownHostException noAddress) {
            return text;
        }
    }
}
