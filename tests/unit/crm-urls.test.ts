import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseRecord } from '@/lib/crm/detect';
import { findPlace, findPlacesFor } from '@/lib/crm/places';
import { ADAPTERS } from '@/lib/crm/registry';

interface Urls {
  readonly yes: readonly [string, string][];
  readonly no: readonly string[];
}

const folder = (id: string): string => `tests/fixtures/crm/${id}`;
const readUrls = (id: string): Urls => JSON.parse(readFileSync(`${folder(id)}/urls.json`, 'utf8'));

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('the addresses of %s', (id, adapter) => {
  it('have examples', () => {
    expect(existsSync(`${folder(id)}/urls.json`)).toBe(true);
    expect(readUrls(id).yes.length).toBeGreaterThan(1);
    expect(readUrls(id).no.length).toBeGreaterThan(2);
  });

  it.each(readUrls(id).yes)('%s is record %s', (url, recordId) => {
    expect(recogniseRecord(adapter, url)).toBe(recordId);
    expect(findPlacesFor(url).map((place) => place.id)).toContain(id);
  });

  it.each(readUrls(id).no)('%s is no record', (url) => {
    expect(recogniseRecord(adapter, url)).toBeNull();
  });

  it('is plain data, and its patterns compile', () => {
    expect(JSON.parse(JSON.stringify(adapter))).toEqual(adapter);
    for (const { pattern } of adapter.records) expect(() => new RegExp(pattern)).not.toThrow();
    for (const rules of Object.values(adapter.fields)) {
      for (const { id: idPattern, strip } of rules) for (const one of [idPattern, strip]) if (one) new RegExp(one);
    }
  });
});

describe('the registry', () => {
  it('finds by id, and knows nobody by another name', () => {
    expect(findPlace('salesforce')?.name).toBe('Salesforce');
    expect(findPlace('constructor')).toBeNull();
  });

  it('a host that only looks like a CRM’s is not one', () => {
    const names = findPlacesFor('https://evil-lightning.force.com.example/lightning/r/Opportunity/x/view').map(
      ({ id }) => id,
    );
    expect(names).toContain('espocrm');
    expect(names).not.toContain('salesforce');
    expect(findPlacesFor('not a url')).toEqual([]);
  });
});
