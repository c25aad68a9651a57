import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../../core/helpdesk/provider';

export const DEFAULT_READ_BACK_HOURS = 24;

/** What becomes of messages that came while the workflow was not running. */
export function restartParameters({ label }: Provider): readonly INodeProperties[] {
  return [
    {
      displayName: 'After a Restart',
      name: 'afterRestart',
      type: 'options',
      options: [
        {
          name: 'Read Back Missed Messages',
          value: 'readBack',
          description: `Fetch from ${label} what arrived since the last message that started this workflow`,
        },
        {
          name: 'Start Fresh',
          value: 'fresh',
          description:
            'Begin with what arrives from now on. Use this if other steps of the workflow use static data.',
        },
      ],
      default: 'readBack',
      description: 'What to do with messages that arrived while n8n or the workflow was not running',
    },
    {
      displayName: 'Longest Read-Back (Hours)',
      name: 'longestReadBack',
      type: 'number',
      typeOptions: { minValue: 1, maxValue: 720, numberPrecision: 0 },
      default: DEFAULT_READ_BACK_HOURS,
      description:
        'How far back missed messages are fetched. Older ones stay missing; the gap report says so.',
    },
  ];
}
