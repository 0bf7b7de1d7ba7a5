module consumer {
    requires io.github.gcom4j.client;
    requires micrometer.core;
    requires org.slf4j;

    exports consumer;
}
