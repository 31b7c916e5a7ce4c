import { expect, test } from 'vitest';
import { KNOWN_CRMS } from '@/components/welcome/known-crms';
import { ADAPTERS } from '@/lib/crm/registry';

test('the welcome page offers the cloud CRMs of the adapters, with exactly their hosts', () => {
  const withHosts = ADAPTERS.filter(({ hosts }) => hosts.length > 0);
  expect(KNOWN_CRMS).toEqual(withHosts.map(({ name, hosts }) => ({ name, patterns: hosts })));
});
