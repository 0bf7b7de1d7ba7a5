package io.github.gcom4j.testkit.internal.api.call;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Ranges of addresses in CIDR notation. */
public final class Subnet {
    private static final int BITS_BEFORE_MAPPED_IPV4 = 96;

    private Subnet() {}

    /** Tells whether a range holds an address. One of IPv6 holds none of IPv4, unless it is written as mapped. */
    static boolean contains(String cidr, InetAddress address) {
        int slash = cidr.indexOf('/');
        byte[] network = numeric(cidr.substring(0, slash)).getAddress();
        byte[] given = address.getAddress();
        boolean isMapped = network.length == 4 && cidr.indexOf(':') >= 0;
        int prefix = Integer.parseInt(cidr.substring(slash + 1)) - (isMapped ? BITS_BEFORE_MAPPED_IPV4 : 0);
        int rest = 8 * network.length - Math.max(prefix, 0);
        return network.length == given.length
                && new BigInteger(1, network).shiftRight(rest).equals(new BigInteger(1, given).shiftRight(rest));
    }

    /** The pattern of the spec lets no name through, so that none is looked up. */
    private static InetAddress numeric(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address: " + address, e);
        }
    }
}
