export const HELP = `Signs a sample delivery as a helpdesk does and sends it to any trigger.

  npx @helpdesk-triggers/cli send <helpdesk> <event> --url URL --secret S [what to show]
  npx @helpdesk-triggers/cli send --replay FILE --url URL [--resign --secret S]
  npx @helpdesk-triggers/cli send [<helpdesk>] --list

  --url URL       the webhook URL that the trigger shows
  --secret S      the secret that the trigger has
  --variant V     another of the event's examples, see --list
  --unsigned      without a signature; at Crisp a Website Hook, with the secret as its URL's key
  --test          the helpdesk's own test delivery (Botble, Intercom)

What a refusal, a duplicate and a retry look like:

  --tamper        changes one letter of the body after signing: 401
  --stale         signed an hour ago and played again: 401, where the time is signed
  --duplicate     the same delivery twice: both 200, one item
  --retries       tries again as the helpdesk would, with its pauses cut to 2 s

Deliveries in files, your own ones too:

  --save FILE     keeps what is sent: headers, and the body's bytes as base64
  --replay FILE   sends such a file instead of a sample, byte for byte
  --resign        with --secret S: signs it anew, as its time or its secret may be too old; the bytes stay

  npx @helpdesk-triggers/cli send chatwoot message_created --url http://127.0.0.1:1880/helpdesk/chatwoot --secret S
`;
