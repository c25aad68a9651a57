import type { Examples } from '../../core/helpdesk/examples';
import type { TawkChatStart, TawkPayloads, TawkTranscript, TawkVisitor } from './payloads';

const property = { id: '65f0c1d2e3a4b5c6d7e8f901', name: 'Lumen lamps' };
const chatId = '70fe3290-99ad-11ee-8c0a-1567d3d0a6f3';

const visitor: TawkVisitor = {
  name: 'Mireille Okafor',
  email: 'mireille@example.org',
  city: 'Tromsø',
  country: 'NO',
};

const nobody: TawkVisitor = { name: 'V1700000123456789', city: 'unknown', country: 'CO' };

const started: TawkChatStart = {
  event: 'chat:start',
  chatId,
  time: '2026-03-04T09:30:00.250Z',
  message: {
    text: 'Is the green lamp back in stock? 💡',
    type: 'msg',
    sender: { type: 'visitor' },
  },
  visitor,
  property,
};

const transcript: TawkTranscript = {
  event: 'chat:transcript_created',
  time: '2026-03-04T09:38:10.004Z',
  property,
  chat: {
    id: chatId,
    visitor,
    messages: [
      {
        sender: { t: 'v' },
        type: 'msg',
        msg: 'Is the green lamp back in stock? 💡',
        time: '2026-03-04T09:30:00.250Z',
      },
      {
        sender: { t: 'a', n: 'Tomás Reyes', id: '65f0c1d2e3a4b5c6d7e8f955' },
        type: 'msg',
        msg: 'From Monday on. <3',
        time: '2026-03-04T09:31:20.902Z',
        attchs: [
          {
            type: 'file',
            content: {
              file: {
                url: 'https://files.example.com/lamp.pdf',
                name: 'lamp.pdf',
                mimeType: 'application/pdf',
                size: 48211,
              },
            },
          },
        ],
      },
    ],
  },
};

export const tawkExamples: Examples<TawkPayloads> = {
  'chat:start': [
    { variant: 'by the visitor', payload: started },
    {
      variant: 'by an agent',
      payload: {
        ...started,
        chatId: '71aa4b02-99ad-11ee-8c0a-1567d3d0a6f3',
        message: { text: 'Can I help you?', type: 'msg', sender: { type: 'agent' } },
      },
    },
    {
      variant: 'visitor without a name, with a file',
      payload: {
        ...started,
        chatId: '72bb5c13-99ad-11ee-8c0a-1567d3d0a6f3',
        message: { text: '', type: 'file', sender: { type: 'visitor' } },
        visitor: nobody,
      },
    },
    {
      variant: 'by the system',
      payload: {
        ...started,
        chatId: '73cc6d24-99ad-11ee-8c0a-1567d3d0a6f3',
        message: { text: 'Call started', type: 'webrtc-call', sender: { type: 'system' } },
      },
    },
  ],
  'chat:end': [
    {
      variant: 'usual',
      payload: { event: 'chat:end', chatId, time: '2026-03-04T09:36:41.530Z', visitor, property },
    },
  ],
  'chat:transcript_created': [{ variant: 'usual', payload: transcript }],
  'ticket:create': [
    {
      variant: 'usual',
      payload: {
        event: 'ticket:create',
        time: '2026-03-04T20:02:11.771Z',
        property,
        requester: { name: 'Pavel Dvořák', email: 'pavel@example.net' },
        ticket: {
          id: '03c2d1f0-9a7e-11ee-b1b0-2d4f6a8c9e11',
          humanId: 118,
          subject: 'Broken shade',
          message: 'The shade arrived in two pieces.',
        },
      },
    },
  ],
};
