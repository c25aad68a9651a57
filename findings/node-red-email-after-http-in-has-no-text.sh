#!/usr/bin/env bash
# node-red-node-email 5.2.5 (e-mail node that sends)
#
# Behaviour: msg.headers become headers of the mail. Behind an HTTP In node these are the webhook's: the mail then has two
# Content-Type lines, and a reader that goes by the first, application/json, finds no text in it. And a text in which some word
# follows a "<" and a ">" comes later goes out as HTML just as it is: without line ends, and without what the brackets hold.
# Seen: below, what a mail server on this machine got, as mailparser (of the same package) reads it.
# Means: a helpdesk's webhook that is mailed on arrives as an empty mail with a file; delete msg.headers first. And of "Ana
# <ana@mail.example> wrote:" the address disappears and all lines run into one; put a template node with
# <pre>{{payload}}</pre> before it.
source "$(dirname "$0")/setup/begin.sh"
install node-red-node-email@5.2.5

node > seen.txt << 'JS'
const { EventEmitter } = require('node:events');
const email = require.resolve('node-red-node-email/61-email.js');
const inPackage = (name) => require(require.resolve(name, { paths: [email] }));
const { SMTPServer } = inPackage('smtp-server');
const { simpleParser } = inPackage('mailparser');
const types = {};
const createNode = (node) => {
  Object.setPrototypeOf(Object.getPrototypeOf(node), EventEmitter.prototype);
  Object.assign(node, { credentials: {}, status() {}, log() {}, error: console.error });
};
const RED = {
  _: (key) => key,
  nodes: { createNode, registerType: (name, type) => (types[name] = type) },
  util: { ensureString: (value) => (typeof value === 'string' ? value : JSON.stringify(value)) },
};
require(email)(RED);
const onData = async (stream, _session, done) => {
  const mail = await simpleParser(stream);
  const contentTypes = mail.headerLines.filter(({ key }) => key === 'content-type').length;
  const files = mail.attachments.map(({ contentType, content }) => `${contentType} "${content}"`);
  console.log(JSON.stringify({ text: mail.text, html: mail.html, files, contentTypes }));
  done();
};
const server = new SMTPServer({ disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true, onData });
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.server.address();
  const node = new types['e-mail']({ server: '127.0.0.1', port, secure: false, tls: false, authtype: 'NONE', name: 'bo@shop.example' });
  const send = (msg) => new Promise((sent) => node.emit('input', { from: 'desk@shop.example', topic: 'New', ...msg }, () => {}, sent));
  await send({ payload: 'Where is it?' });
  await send({ payload: 'Where is it?', headers: { 'content-type': 'application/json', 'user-agent': 'Helpdesk' } });
  await send({ payload: 'Ana <ana@mail.example> wrote:\nWhere is it?' });
  await send({ payload: 'It is < 5 days and > 2 days' });
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"text":"Where is it?\n","html":false,"files":[],"contentTypes":1}
{"html":false,"files":["application/json \"Where is it?\r\n\""],"contentTypes":2}
{"text":"Ana <ana@mail.example> wrote:\nWhere is it?","html":"Ana <ana@mail.example> wrote:\nWhere is it?","files":[],"contentTypes":1}
{"text":"It is < 5 days and > 2 days\n","html":false,"files":[],"contentTypes":1}
SEEN
