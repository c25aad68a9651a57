#!/usr/bin/env bash
# node-red-node-sentiment 0.1.6 (sentiment node, with sentiment 2.1.0 inside)
#
# Behaviour: each word counts alone and as English. A negation changes nothing, and a word of another language that is spelled like
# an English one counts as that: German "die", "war", "hell" and "Bad", Spanish "no". What msg.overrides says of a word stays
# in force for every later message and every such node, until Node-RED is started anew.
# Seen: below, score and counted words, without, with, and again without msg.overrides.
# Means: complaints ("not helpful", "don't like") are sorted to the happy customers, and most German messages to the angry ones.
# Overrides for German change how English messages are counted from then on. Give the node English texts only, and take its score for
# no more than a hint.
source "$(dirname "$0")/setup/begin.sh"
install node-red-node-sentiment@0.1.6

node > seen.txt << 'JS'
let Sentiment;
const RED = {
  nodes: { createNode: (node) => (node.on = (_event, listen) => (node.receive = listen)), registerType: (_name, type) => (Sentiment = type) },
  util: { getMessageProperty: (msg, property) => msg[property] },
};
require('node-red-node-sentiment/72-sentiment.js')(RED);
const score = (payload, overrides) =>
  new Promise((resolve) => {
    const node = new Sentiment({ property: 'payload' });
    node.send = ({ sentiment: { score: sum, words } }) => resolve(`${payload} -> ${sum} (${words.join(', ')})`);
    node.receive({ payload, overrides });
  });
const texts = [
  'That was not helpful',
  "I don't like it, and I am not happy",
  'It is not bad at all',
  'The lamp is really bad',
  'Wo ist die Rechnung?',
  'Die Lampe war sehr schön hell im Bad',
  'Geen probleem, die is mooi',
  'No es un problema, gracias',
];
(async () => {
  for (const text of texts) console.log(await score(text));
  console.log(`with overrides: ${await score('Das Bad ist hell', { bad: 0, hell: 0 })}`);
  console.log(`without: ${await score('The lamp is really bad')}`);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
That was not helpful -> 2 (helpful)
I don't like it, and I am not happy -> 5 (happy, like)
It is not bad at all -> -3 (bad)
The lamp is really bad -> -3 (bad)
Wo ist die Rechnung? -> -3 (die)
Die Lampe war sehr schön hell im Bad -> -12 (bad, hell, war, die)
Geen probleem, die is mooi -> -3 (die)
No es un problema, gracias -> -1 (no)
with overrides: Das Bad ist hell -> 0 (hell, bad)
without: The lamp is really bad -> 0 (bad)
SEEN
