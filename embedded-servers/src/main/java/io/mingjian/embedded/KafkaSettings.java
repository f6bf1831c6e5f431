/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.util.Properties;

/** The broker's configuration: one node that is broker and controller, loopback only, a password on each listener. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "CLIENT";
    private static final String ONE = "1";

    private KafkaSettings() {}

    /** The options must have chosen ports. */
    static Properties of(KafkaOptions options, KafkaAccount client, KafkaAccount broker) {
        Properties settings = new Properties();
        listeners(settings, options);
        authentication(settings, client, broker);
        singleNode(settings);
        smallFootprint(settings);
        settings.put("log.dirs", options.data().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // the session of a killed instance ends soon, so that its successor can register
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        if (options.durable()) {
            // there is no replica to recover from: an acknowledged record must be on this disk
            settings.put("log.flush.interval.messages", ONE);
        }
        return settings;
    }

    private static void listeners(Properties settings, KafkaOptions options) {
        String client = CLIENT_LISTENER + "://127.0.0.1:" + options.port();
        String controller = "127.0.0.1:" + options.controllerPort();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put("listeners", client + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", client);
        settings.put(
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":SASL_PLAINTEXT," + CONTROLLER_LISTENER + ":SASL_PLAINTEXT");
    }

    private static void authentication(Properties settings, KafkaAccount client, KafkaAccount broker) {
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.client.plain.sasl.jaas.config", broker.listener(client));
        settings.put("listener.name.controller.plain.sasl.jaas.config", broker.listener());
    }

    private static void singleNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", ONE);
        settings.put("transaction.state.log.replication.factor", ONE);
        settings.put("transaction.state.log.min.isr", ONE);
        settings.put("share.coordinator.state.topic.replication.factor", ONE);
        settings.put("share.coordinator.state.topic.min.isr", ONE);
    }

    private static void smallFootprint(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", ONE);
        settings.put("num.network.threads", ONE);
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
