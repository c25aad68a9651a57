import { receive } from '../../core/receive';
import { createSettings, type ReceiverOptions } from '../../core/settings';
import type { DeliveryVerifier } from './delivery-verifier';
import { usualStatus, type Status } from './status';

/** A person entered the URL at the helpdesk, and the secret here. Throws for settings that cannot be meant. */
export function createManualVerifier(options: ReceiverOptions, status: Status): DeliveryVerifier {
  const settings = createSettings(options);
  return {
    judge: (delivery) => receive(delivery, settings),
    open: () => status.show(usualStatus(options.authentication)),
    close: async () => {},
  };
}
