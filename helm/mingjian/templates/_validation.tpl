{{/* Stops with a clear message where values are missing or contradict each other. Argument: the root. */}}
{{- define "mingjian.validate" -}}
{{- $_ := required "image.repository is required: where the four images are, such as registry.example.org/mingjian" .Values.image.repository -}}
{{- $_ := required "kafka.bootstrapServers is required: host:port pairs of your brokers" .Values.kafka.bootstrapServers -}}
{{- $_ := required "postgresql.url is required, such as jdbc:postgresql://db.example.org:5432/mingjian" .Values.postgresql.url -}}
{{- $_ := required "serviceToken.existingSecret is required: a Secret with the key token" .Values.serviceToken.existingSecret -}}
{{- $_ := required "contentStore.existingClaim is required: a ReadWriteMany PersistentVolumeClaim" .Values.contentStore.existingClaim -}}
{{- range $name := list "platformApi" "knowledgeService" "auditService" -}}
{{- $_ := required (printf "%s.database.existingSecret is required: a Secret with app-username, app-password, owner-username, owner-password" $name) (index $.Values $name "database" "existingSecret") -}}
{{- end -}}
{{- if contains "password=" (lower .Values.postgresql.url) -}}
{{- fail "postgresql.url must not hold a password: name a Secret in <service>.database.existingSecret" -}}
{{- end -}}
{{- $sasl := hasPrefix "SASL_" .Values.kafka.securityProtocol -}}
{{- if and $sasl (not .Values.kafka.existingSecret) -}}
{{- fail (printf "kafka.securityProtocol %s needs kafka.existingSecret with the key sasl.jaas.config" .Values.kafka.securityProtocol) -}}
{{- end -}}
{{- if and (not $sasl) .Values.kafka.existingSecret -}}
{{- fail (printf "kafka.existingSecret contradicts kafka.securityProtocol %s, which knows no credentials" .Values.kafka.securityProtocol) -}}
{{- end -}}
{{- with .Values.platformApi.ingress -}}
{{- if and .enabled (not .host) -}}{{- fail "platformApi.ingress.enabled needs platformApi.ingress.host" -}}{{- end -}}
{{- if and .enabled (not .tlsSecret) -}}{{- fail "platformApi.ingress.enabled needs platformApi.ingress.tlsSecret: API keys must not travel in the clear" -}}{{- end -}}
{{- end -}}
{{- end -}}
