export const HELP = `Signs a sample delivery as the helpdesk does, and sends it to a trigger.

  npx @helpdesk-triggers/cli send <helpdesk> <event> --url URL --secret S [options]
  npx @helpdesk-triggers/cli send --replay FILE --url URL [--resign --secret S]
  npx @helpdesk-triggers/cli send [<helpdesk>] --list

  --url URL       the webhook URL that the trigger shows
  --secret S      the secret entered in the trigger
  --variant V     send another example of the event, see --list
  --unsigned      send without a signature; for Crisp, as a Website Hook with the secret as its URL key
  --test          send the helpdesk's own test delivery (Botble, Intercom)

To see a rejection, a duplicate or a retry:

  --tamper        change one letter of the body after signing: 401
  --stale         send with an hour-old signature: 401 if the time is signed
  --duplicate     send the same delivery twice: both 200, one item
  --retries       retry as the helpdesk would, with its pauses cut to 2 s

To save and replay deliveries, including your own:

  --save FILE     save the delivery: headers, and the body's bytes as base64
  --replay FILE   send a saved delivery instead of a sample, byte for byte
  --resign        with --secret S: sign it again, because its time or secret may be too old; the bytes stay the same

  npx @helpdesk-triggers/cli send chatwoot message_created --url http://127.0.0.1:1880/helpdesk/chatwoot --secret S
`;
