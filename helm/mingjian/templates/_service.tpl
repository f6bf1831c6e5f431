{{/*
One service of the platform. Argument: a dict with
  root     the root
  service  a dict with name (of the image and the resources), port, heap (percent of the memory limit) and keyFile
           (whether the service writes the administrator's first key)
  values   the service's part of the values
*/}}

{{- define "mingjian.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "mingjian.fullname" .root }}-{{ .service.name }}
  labels: {{- include "mingjian.labels" . | nindent 4 }}
  {{- with .root.Values.serviceAccount.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end -}}

{{- define "mingjian.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "mingjian.fullname" .root }}-{{ .service.name }}
  labels: {{- include "mingjian.labels" . | nindent 4 }}
spec:
  type: ClusterIP
  selector: {{- include "mingjian.selectorLabels" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .service.port }}
      targetPort: http
      protocol: TCP
{{- end -}}

{{- define "mingjian.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "mingjian.fullname" .root }}-{{ .service.name }}
  labels: {{- include "mingjian.labels" . | nindent 4 }}
spec:
  replicas: {{ .values.replicas }}
  selector:
    matchLabels: {{- include "mingjian.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "mingjian.labels" . | nindent 8 }}
    spec:
      serviceAccountName: {{ include "mingjian.fullname" .root }}-{{ .service.name }}
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 60
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      securityContext:
        runAsNonRoot: true
        runAsUser: {{ .root.Values.runAs.user }}
        runAsGroup: {{ .root.Values.runAs.group }}
        fsGroup: {{ .root.Values.runAs.group }}
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: {{ .service.name }}
          image: "{{ .root.Values.image.repository }}/{{ .service.name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}"
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          ports:
            - name: http
              containerPort: {{ .service.port }}
              protocol: TCP
          env: {{- include "mingjian.environment" . | nindent 12 }}
          startupProbe: {{- include "mingjian.probe" "liveness" | nindent 12 }}
            periodSeconds: 2
            failureThreshold: 90
          livenessProbe: {{- include "mingjian.probe" "liveness" | nindent 12 }}
            periodSeconds: 10
            timeoutSeconds: 3
          readinessProbe: {{- include "mingjian.probe" "readiness" | nindent 12 }}
            periodSeconds: 5
            timeoutSeconds: 3
          resources: {{- toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - name: content
              mountPath: /var/lib/mingjian/content
              subPath: content
            - name: content
              mountPath: /var/lib/mingjian/content-key
              subPath: content-key
            {{- if .service.keyFile }}
            - name: content
              mountPath: /var/lib/mingjian/platform
              subPath: platform
            {{- end }}
            {{- if eq .service.name "audit-service" }}
            - name: content
              mountPath: /var/lib/mingjian/audit-keys
              subPath: audit-keys
            {{- end }}
            - name: temporary
              mountPath: /tmp
      volumes:
        - name: content
          persistentVolumeClaim:
            claimName: {{ .root.Values.contentStore.existingClaim }}
        - name: temporary
          emptyDir: {}
      {{- with .values.nodeSelector }}
      nodeSelector: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.tolerations }}
      tolerations: {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.affinity }}
      affinity: {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end -}}

{{/* A probe without its timing. Argument: liveness or readiness. */}}
{{- define "mingjian.probe" -}}
httpGet:
  path: /actuator/health/{{ . }}
  port: http
{{- end -}}
