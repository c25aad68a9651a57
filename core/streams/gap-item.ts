import type { GapItem } from '../helpdesk/stream-item';
import type { GapReport } from '../sockets/gap';
import type { StreamService } from './service';

export function gapItem(
  report: GapReport,
  { provider, gapEvent, source }: Pick<StreamService, 'provider' | 'gapEvent' | 'source'>,
): GapItem {
  return {
    provider: provider.id,
    event: gapEvent,
    kind: 'other',
    id: null,
    occurredAt: report.to,
    verified: true,
    source,
    test: false,
    known: true,
    account: null,
    inbox: null,
    conversation: null,
    contact: null,
    author: null,
    assignee: null,
    message: null,
    data: report,
  };
}
