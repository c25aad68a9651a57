// Slack and HubSpot read &, < and > as markup: without this a customer could write <!channel>.
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// Shortens without leaving half an entity or half an emoji at the end.
const cut = (text, max) =>
  text.length <= max ? text : text.slice(0, max - 1).replace(/&[a-z]{0,3}$|[\ud800-\udbff]$/, '') + '…';
