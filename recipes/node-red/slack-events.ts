/** Slack signs the bytes that it sends, so that they must come as they are. */
export function slackEventsNode() {
  return {
    type: 'http in',
    url: '/slack/events',
    method: 'post',
    upload: false,
    skipBodyParsing: true,
    swaggerDoc: '',
  };
}

/** A module that a Function node asks for. */
export const CRYPTO = { var: 'crypto', module: 'crypto' };

/**
 * docs.slack.dev/authentication/verifying-requests-from-slack. Slack asks once for a `challenge`, when a person enters the
 * URL. What is forged ends here, and the node's status says so: a stranger fills no log.
 */
export const SLACK_PROOF = `const { 'x-slack-request-timestamp': sent = '', 'x-slack-signature': signature = '' } = msg.req.headers;
const secret = env.get('SLACK_SIGNING_SECRET');
const body = Buffer.from(msg.payload);
const hash = (text) => crypto.createHash('sha256').update(text).digest();
const mac = crypto.createHmac('sha256', secret).update('v0:' + sent + ':').update(body).digest('hex');
const isRecent = Math.abs(Date.now() / 1000 - Number(sent)) < 300;
const isSlack = secret !== '' && isRecent && crypto.timingSafeEqual(hash(signature), hash('v0=' + mac));
node.status(isSlack ? {} : { fill: 'red', shape: 'ring', text: 'not signed with SLACK_SIGNING_SECRET' });
const told = isSlack ? JSON.parse(body.toString()) : {};
msg.statusCode = isSlack ? 200 : 401;
msg.payload = told.challenge ?? '';
msg.item = told.event ?? null;
return msg;`;
