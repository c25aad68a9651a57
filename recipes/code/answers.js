// Outgoing: a trigger for customer messages does not start on it.
const chatwootAnswer = ({ text }) => ({ content: text, message_type: 'outgoing', private: false });

// "automated" tells other flows that a program wrote it.
const crispAnswer = ({ text }) => ({
  type: 'text',
  from: 'operator',
  origin: 'chat',
  content: text,
  automated: true,
});

// Intercom reads HTML, and wants to know who answers: the teammate to whom the token belongs.
const intercomAnswer = ({ text }, { id }) => ({
  message_type: 'comment',
  type: 'admin',
  admin_id: id,
  body: escaped(text).replaceAll('\n', '<br>'),
});
