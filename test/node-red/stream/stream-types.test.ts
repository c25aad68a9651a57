import { crisp } from '../../../helpdesks/crisp';
import { chatwoot } from '../../../helpdesks/chatwoot';
import { toStreamAccountType, toStreamType } from '../../../node-red/host/stream/stream-types';

test('types are called as flows have saved them', () => {
  expect([toStreamType(crisp), toStreamType(chatwoot)]).toEqual(['crisp rtm', 'chatwoot realtime']);
  expect(toStreamAccountType(crisp)).toBe('crisp rtm account');
});
