/**
 * Loaded into n8n before anything else: its Slack node knows one address only, and this leads there to the stand-in, whose
 * address is in a file that each play writes.
 */
const { readFileSync } = require('node:fs');
const http = require('node:http');
const https = require('node:https');

const { request } = https;

https.request = (options, ...others) => {
  if (options?.hostname !== 'slack.com') return request(options, ...others);
  const { hostname, port } = new URL(readFileSync(process.env.SLACK_STAND_IN_FILE, 'utf8'));
  const { agent: _agent, ...rest } = options;
  return http.request({ ...rest, protocol: 'http:', hostname, host: hostname, port }, ...others);
};
