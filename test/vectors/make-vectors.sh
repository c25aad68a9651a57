#!/usr/bin/env bash
# Makes bodies that do not survive re-serialisation, and their signatures, with openssl, PHP and Ruby:
# nothing here is written or signed by the code under test. Usage: make-vectors.sh [output directory]
# Needs openssl, php-cli, ruby and ruby-activesupport.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here}
work=$(mktemp -d)
plan=$work/plan
mkdir "$work/bodies"
trap 'rm -rf "$work"' EXIT

# envelope PROVIDER TEXT FRAGMENT: a valid delivery; both arguments are JSON as it stands.
envelope() {
  case $1 in
    crisp) printf '{"website_id":"w-1","event":"message:send","data":{"website_id":"w-1","session_id":"session_1","type":"text","from":"user","origin":"chat","content":"%s","fingerprint":177261840025001,"timestamp":1772618400250,"user":{"user_id":"session_1","nickname":"Ines"},"stamped":true,"extra":{%s}},"timestamp":1772618400260}' "$2" "$3" ;;
    chatwoot) printf '{"account":{"id":3,"name":"Example Shop"},"additional_attributes":{},"content_attributes":{%s},"content_type":"text","content":"%s","conversation":{"id":51,"inbox_id":4,"status":"open","messages":[],"labels":[]},"created_at":"2026-03-04T10:00:00.000Z","id":901,"inbox":{"id":4,"name":"Website"},"message_type":"incoming","private":false,"sender":{"id":77,"name":"Ines"},"source_id":null,"event":"message_created"}' "$3" "$2" ;;
    helpcrunch) printf '{"event":"message.chat.customer","eventData":{"chat_id":1001,"agent":null,"customer":{"id":2002,"name":"Ines","email":"ines@example.com","userId":"u_1"},"message":{"id":4004,"text":"%s","applicationId":3,"broadcastType":null,"createdAt":"1772618400.250","updatedAt":"1772618400.250","edited":false,"read":false},"extra":{%s}},"attempts":0,"lastAttemptAt":1772618400,"createdAt":1772618400,"id":"0f8a4c1e-52d7-4b6f-9a30-7c1d5e8b2f46"}' "$2" "$3" ;;
    botble) printf '{"event":"message.received","timestamp":"2026-03-04T10:00:00+00:00","data":{"message_id":301,"content":"%s","is_from_admin":false,"admin_name":null,"conversation_id":88,"visitor_name":"Ines","visitor_email":"ines@example.com","visitor_phone":null,"visitor_ip":"203.0.113.24","current_url":null,"status":"open","created_at":"2026-03-04T10:00:00+00:00","extra":{%s}}}' "$2" "$3" ;;
    intercom) printf '{"type":"notification_event","app_id":"q7x2lkd9","data":{"type":"notification_event_data","item":{"type":"conversation","id":"215472621202693","state":"open","source":{"type":"conversation","id":"3381828792","delivered_as":"customer_initiated","subject":"","body":"%s","author":{"type":"user","id":"6a1f0c52e4b7d93c58a6e101","name":"Ines","email":"ines@example.com"},"attachments":[],"url":null,"redacted":false},"contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"6a1f0c52e4b7d93c58a6e101"}]},"custom_attributes":{%s}}},"links":{},"id":"notif_0f8a4c1e-52d7-4b6f-9a30-7c1d5e8b2f46","topic":"conversation.user.created","delivery_status":"pending","delivery_attempts":1,"delivered_at":0,"first_sent_at":1772618400,"created_at":1772618400,"self":null}' "$2" "$3" ;;
    tawk) printf '{"event":"chat:start","chatId":"70fe3290-99ad-11ee-8c0a-1567d3d0a6f3","time":"2026-03-04T10:00:00.250Z","message":{"text":"%s","type":"msg","sender":{"type":"visitor"}},"visitor":{"name":"Ines","city":"unknown","country":"PT","extra":{%s}},"property":{"id":"65f0c1d2e3a4b5c6d7e8f901","name":"Example Shop"}}' "$2" "$3" ;;
    front) printf '{"type":"inbound_received","authorization":{"id":"cmp_1a2b"},"payload":{"id":"evt_6c0f2","type":"inbound","emitted_at":1772618400.25,"conversation":{"id":"cnv_8x2k1p","subject":"Lamp","status":"unassigned","extra":{%s}},"target":{"_meta":{"type":"message"},"data":{"id":"msg_9zz1","type":"email","is_inbound":true,"blurb":"%s"}}}}' "$3" "$2" ;;
    libredesk) printf '{"event":"message.created","payload":{"id":9001,"created_at":"2026-03-04T10:00:00Z","updated_at":"2026-03-04T10:00:00Z","uuid":"b7c7a1d0-20f4-4d5b-8f05-0a4f6f1f3c22","type":"incoming","status":"received","conversation_id":412,"conversation_uuid":"5b0a3a6e-7a43-4b5e-9c62-2f5d1f0f7a11","content":"%s","text_content":"%s","content_type":"text","private":false,"sender_id":88,"sender_type":"contact","meta":{%s},"attachments":[],"author":{"id":88,"first_name":"Ines","last_name":"","type":"contact","email":"ines@example.com"}},"timestamp":"2026-03-04T10:00:00Z"}' "$2" "$2" "$3" ;;
    zammad) printf '{"ticket":{"id":3071,"number":"41203","title":"Kiln timer resets","group_id":2,"group":{"id":2,"name":"Support"},"state_id":1,"state":"new","owner_id":1,"customer_id":41,"customer":{"id":41,"firstname":"Ines","lastname":"","email":"ines@example.com"},"preferences":{%s},"article_count":1,"created_at":"2026-03-04T10:00:00.000Z","updated_at":"2026-03-04T10:00:00.000Z"},"article":{"id":9120,"ticket_id":3071,"type":"email","sender":"Customer","content_type":"text/plain","body":"%s","internal":false,"created_by":{"id":41,"firstname":"Ines","lastname":""},"attachments":[],"created_at":"2026-03-04T10:00:00.000Z"}}' "$3" "$2" ;;
    helpscout) printf '{"id":2199011258,"number":891142,"threads":1,"type":"email","status":"active","subject":"%s","mailboxId":15,"createdBy":{"id":391550311,"type":"customer","first":"Ines"},"createdAt":"2026-03-04T10:00:00Z","tags":[],"customFields":[],"extra":{%s}}' "$2" "$3" ;;
    zendesk) printf '{"account_id":22129848,"detail":{"id":"141","requester_id":"77","status":"OPEN","subject":"Order","tags":[]},"event":{"comment":{"author":{"id":"77","is_staff":false,"name":"Ines"},"body":"%s","id":"901","is_public":true},"extra":{%s}},"id":"01JNZ3QZ8M0000000000000000","subject":"zen:ticket:141","time":"2026-03-04T10:00:00.250193048Z","type":"zen:event-type:ticket.comment_added","zendesk_event_version":"2022-11-06"}' "$2" "$3" ;;
    freescout) printf '{"id":1204,"number":1187,"type":"email","status":"active","state":"published","subject":"Hello","mailboxId":2,"assignee":null,"createdAt":"2026-03-04T10:00:00Z","updatedAt":"2026-03-04T10:00:00Z","customer":{"id":75,"type":"customer","firstName":"Ines","lastName":"","email":"ines@example.com"},"customFields":{%s},"_embedded":{"threads":[{"id":5610,"type":"customer","state":"published","body":"%s","createdBy":{"id":75,"type":"customer","firstName":"Ines","lastName":""},"createdAt":"2026-03-04T10:00:00Z","_embedded":{"attachments":[]}}]}}' "$3" "$2" ;;
  esac
}

# reencoded SUFFIX COMMAND…: the same data as PHP or Rails would write it, a line for each helpdesk.
reencoded() {
  local suffix=$1 text='See https://example.com/a?x=1&y=2 <b>Zoë</b> \"‘ok’\" 👋 a\u2028b'
  shift
  for provider in "${providers[@]}"; do envelope "$provider" "$text" '"rate":0.25'; echo; done | "$@" |
    for provider in "${providers[@]}"; do
      IFS= read -r line
      printf '%s' "$line" > "$work/bodies/$provider-$suffix"
    done
}

bodies() {
  envelope "$1" 'Where is my order?' '"a":1'                                            > "$2-plain"
  envelope "$1" 'Hi' '"score":1.0,"rate":1E+2,"zero":-0.0'                              > "$2-floats"
  envelope "$1" 'Hi' '"a":9007199254740993,"b":123456789012345678901234567890'          > "$2-big-integers"
  envelope "$1" 'Hi' '"note":"first","note":"second"'                                   > "$2-duplicate-keys"
  { envelope "$1" 'Hi' '"a":1'; printf '\n'; }                                          > "$2-trailing-newline"
  { printf '\r\n\t'; envelope "$1" 'Hi' $'"a" :\t[1 , 2 ,\r\n 3]'; printf ' '; }        > "$2-whitespace"
  envelope "$1" $'Zoe\xcc\x88 and Zo\xc3\xab, \xe6\x97\xa5\xe6\x9c\xac, \xf0\x9f\x91\x8b, \xe2\x80\xa8' '"a":1' > "$2-raw-utf-8"
  envelope "$1" 'Zo\u00EB \/ \u0041 \u0000 \ud800' '"\u0061":1'                         > "$2-odd-escapes"
  envelope "$1" 'Hi' '"10":"b","9":"a","x":1,"1":2'                                     > "$2-integer-like-keys"
  envelope "$1" $'Zo\xeb, as Latin-1' '"a":1'                                           > "$2-not-utf-8"
}

# scheme PROVIDER: algorithm, secret, what is signed around the body, header, prefix, another header (a signed time, or an
# event's name), its value and encoding. A secret with an event before it is that event's key: what is entered is the rest.
scheme() {
  case $1 in
    crisp) echo 'sha256|Schlüssel-für-crisp|[1772618400300;|]|X-Crisp-Signature||X-Crisp-Request-Timestamp|1772618400300|hex' ;;
    chatwoot) echo 'sha256|pQ2-xVt7_mKc4Ls8RwZb1NdYf|1772618400.||X-Chatwoot-Signature|sha256=|X-Chatwoot-Timestamp|1772618400|hex' ;;
    helpcrunch) echo 'sha1|key with inner blanks|||X-HelpCrunch-Signature||||hex' ;;
    botble) echo 'sha256|0/+=$&|||X-Webhook-Signature||||hex' ;;
    intercom) echo 'sha1|5c1d0f27-3e6b-4a98-b7f4-client-sécret|||X-Hub-Signature|sha1=|||hex' ;;
    tawk) echo 'sha1|0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0|||X-Tawk-Signature||||hex' ;;
    front) echo 'sha256|front-app-signing-key-2b7e|1772618400300:||X-Front-Signature||X-Front-Request-Timestamp|1772618400300|base64' ;;
    libredesk) echo 'sha256|a secret with – a dash|||X-Libredesk-Signature|sha256=|||hex' ;;
    zammad) echo 'sha1|ticket.created:ein-Geheimnis für zammad|||X-Hub-Signature|sha1=|||hex' ;;
    helpscout) echo 'sha1|forty-chars-at-most-sécret|||X-HelpScout-Signature||X-HelpScout-Event|convo.created|base64' ;;
    zendesk) echo 'sha256|dGhlLXNlY3JldC1pcy10ZXh0LWFzLWl0LXN0YW5kcw==|2026-03-04T10:00:00Z||X-Zendesk-Webhook-Signature||X-Zendesk-Webhook-Signature-Timestamp|2026-03-04T10:00:00Z|base64' ;;
    freescout) echo 'sha1|9b1c3e5a7d8f0246813579bdf02468ac|||X-FreeScout-Signature||X-FreeScout-Event|convo.created|base64' ;;
  esac
}

providers=(crisp chatwoot helpcrunch botble intercom libredesk zammad zendesk tawk front helpscout freescout)
reencoded php-escapes php "$here/reencode.php"
reencoded rails-escapes ruby "$here/reencode.rb"
for provider in "${providers[@]}"; do
  bodies "$provider" "$work/bodies/$provider"
  for file in "$work/bodies/$provider"-*; do
    printf '%s|%s|%s\n' "$provider" "$file" "$(scheme "$provider")" >> "$plan"
  done
done

by_openssl=$(while IFS='|' read -r _ file algorithm secret before after _ _ _ _ encoding; do
  { printf '%s' "$before"; cat "$file"; printf '%s' "$after"; } | openssl dgst "-$algorithm" -hmac "$secret" -binary |
    case $encoding in
      base64) openssl base64 -A; echo ;;
      hex) od -An -v -tx1 | tr -d ' \n'; echo ;;
    esac
done < "$plan")
by_php=$(php "$here/sign.php" < "$plan")
by_ruby=$(ruby "$here/sign.rb" < "$plan")

paste -d'|' "$plan" <(echo "$by_openssl") <(echo "$by_php") <(echo "$by_ruby") | {
  separator='['
  while IFS='|' read -r provider file algorithm secret _ _ header prefix time_header time _ openssl php ruby; do
    headers={}
    [ -z "$time_header" ] || headers="{\"$time_header\":\"$time\"}"
    printf '%s\n  {"provider":"%s","body":"%s","base64":"%s","secret":"%s","headers":%s,"signatureHeader":"%s","prefix":"%s","signatures":{"openssl":"%s","php":"%s","ruby":"%s"}}' \
      "$separator" "$provider" "${file##*/}" "$(base64 -w0 "$file")" "${secret#ticket.created:}" "$headers" "$header" "$prefix" "$openssl" "$php" "$ruby"
    separator=','
  done
  printf '\n]\n'
} > "$out/vectors.json"
