import { writeFileSync } from 'node:fs';
import { makeRailsDeliveries, RAILS_FILE } from '../../fixtures/rails-deliveries';

writeFileSync(RAILS_FILE, makeRailsDeliveries());
