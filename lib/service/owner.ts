import type { Identity } from '@/lib/coaching/records';
import type { FieldReading } from '@/lib/crm/types';
import type { Owner } from '@/lib/storage/match-owner';

/** The owner as the page shows them, as the team is asked for them. */
export const toOwner = ({ raw, id }: FieldReading): Owner => (id === undefined ? { name: raw } : { name: raw, id });

/** The same as a rep's identity on this site. */
export const describeOwner = (site: string, { raw, id }: FieldReading): Identity =>
  id === undefined ? { site, name: raw } : { site, name: raw, ownerId: id };
