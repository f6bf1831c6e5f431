{{/* What a service reads from its environment. Argument: as in _service.tpl. */}}
{{- define "mingjian.environment" -}}
{{- $values := .root.Values -}}
- name: SERVER_ADDRESS
  value: 0.0.0.0
- name: SERVER_PORT
  value: {{ .service.port | quote }}
- name: JAVA_TOOL_OPTIONS
  value: -XX:MaxRAMPercentage={{ .service.heap }} -XX:+ExitOnOutOfMemoryError
- name: MINGJIAN_CONTENTSTORE_DIRECTORY
  value: /var/lib/mingjian/content
- name: MINGJIAN_CONTENTSTORE_MASTERKEYFILE
  value: /var/lib/mingjian/content-key/content-key
{{- if .service.keyFile }}
- name: MINGJIAN_PLATFORM_BOOTSTRAPKEYFILE
  value: /var/lib/mingjian/platform/api-key
- name: MINGJIAN_WEBHOOKS_KEYFILE
  value: /var/lib/mingjian/platform/webhook-key
{{- end }}
{{- if eq .service.name "audit-service" }}
- name: MINGJIAN_CHECKPOINT_KEYDIRECTORY
  value: /var/lib/mingjian/audit-keys
{{- end }}
{{- if eq .service.name "knowledge-service" }}
- name: MINGJIAN_KNOWLEDGE_PRECEDENTS_INFERENCEADDRESS
  value: http://{{ include "mingjian.fullname" .root }}-inference-service:8081
{{- end }}
{{- if eq .service.name "platform-api" }}
- name: MINGJIAN_PLATFORM_SERVICES_INFERENCE
  value: http://{{ include "mingjian.fullname" .root }}-inference-service:8081
- name: MINGJIAN_PLATFORM_SERVICES_KNOWLEDGE
  value: http://{{ include "mingjian.fullname" .root }}-knowledge-service:8082
- name: MINGJIAN_PLATFORM_SERVICES_AUDIT
  value: http://{{ include "mingjian.fullname" .root }}-audit-service:8083
{{- end }}
{{ include "mingjian.secretEnvironment" (dict "name" "MINGJIAN_SERVICETOKEN_VALUE" "secret" $values.serviceToken.existingSecret "key" "token") }}
- name: MINGJIAN_RING_INSTANCE
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: MINGJIAN_RING_CREATETOPICS
  value: {{ $values.kafka.topics.create | quote }}
- name: MINGJIAN_RING_PARTITIONS
  value: {{ $values.kafka.topics.partitions | quote }}
- name: MINGJIAN_RING_REPLICATIONFACTOR
  value: {{ $values.kafka.topics.replicationFactor | quote }}
{{ include "mingjian.kafkaEnvironment" $values.kafka }}
{{- with .values.database }}
{{ include "mingjian.databaseEnvironment" (dict "url" $values.postgresql.url "secret" .existingSecret) }}
{{- end }}
{{- range $name, $value := .values.extraEnv }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* Argument: the values of kafka. */}}
{{- define "mingjian.kafkaEnvironment" -}}
- name: SPRING_KAFKA_BOOTSTRAP_SERVERS
  value: {{ .bootstrapServers | quote }}
- name: SPRING_KAFKA_PROPERTIES_SECURITY_PROTOCOL
  value: {{ .securityProtocol }}
{{- if hasPrefix "SASL_" .securityProtocol }}
- name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM
  value: {{ .saslMechanism }}
{{ include "mingjian.secretEnvironment" (dict "name" "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG" "secret" .existingSecret "key" "sasl.jaas.config") }}
{{- end }}
{{- end -}}

{{/* The role that serves and the role that owns the tables. Argument: a dict with url and secret. */}}
{{- define "mingjian.databaseEnvironment" -}}
- name: SPRING_DATASOURCE_URL
  value: {{ .url | quote }}
{{ include "mingjian.secretEnvironment" (dict "name" "SPRING_DATASOURCE_USERNAME" "secret" .secret "key" "app-username") }}
{{ include "mingjian.secretEnvironment" (dict "name" "SPRING_DATASOURCE_PASSWORD" "secret" .secret "key" "app-password") }}
- name: SPRING_FLYWAY_URL
  value: {{ .url | quote }}
{{ include "mingjian.secretEnvironment" (dict "name" "SPRING_FLYWAY_USER" "secret" .secret "key" "owner-username") }}
{{ include "mingjian.secretEnvironment" (dict "name" "SPRING_FLYWAY_PASSWORD" "secret" .secret "key" "owner-password") }}
{{- end -}}

{{/* A variable whose value stays in a Secret. Argument: a dict with name, secret and key. */}}
{{- define "mingjian.secretEnvironment" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
