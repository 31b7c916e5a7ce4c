import { describe, expect, it } from 'vitest';
import { recogniseStage } from '@/lib/coaching/stages';

describe('a CRM stage name as a canonical stage', () => {
  it.each([
    ['Prospecting', 'prospecting'],
    ['Appointment Scheduled', 'prospecting'],
    ['Qualify', 'qualification'],
    ['Qualified To Buy', 'qualification'],
    ['Qualifica', 'qualification'],
    ['Needs Analysis', 'discovery'],
    ['Value Proposition', 'discovery'],
    ['Id. Decision Makers', 'discovery'],
    ['Proposal/Price Quote', 'proposal'],
    ['Presentation Scheduled', 'proposal'],
    ['Präsentation', 'proposal'],
    ['Negotiation/Review', 'negotiation'],
    ['Négociation', 'negotiation'],
    ['Verhandlung', 'negotiation'],
    ['Decision Maker Bought-In', 'negotiation'],
    ['Contract Sent', 'closing'],
    ['Closed Won', 'won'],
    ['Chiuso Positivamente', 'won'],
    ['Chiusa persa', 'lost'],
    ['CLOSED LOST', 'lost'],
    ['Perso: senza budget', 'lost'],
    ['Closed Lost - no proposal', 'lost'],
    ['Cierre', 'closing'],
    ['Propuesta enviada', 'proposal'],
    ['Devis envoyé', 'proposal'],
    ['Gagnée', 'won'],
    ['Ganada', 'won'],
    ['Gewonnen', 'won'],
    ['Verloren', 'lost'],
    ['Descubrimiento', 'discovery'],
    ['Bedarfsanalyse', 'discovery'],
  ])('%s is %s', (raw, stage) => {
    expect(recogniseStage(raw)).toBe(stage);
  });

  it.each([
    '',
    'Closed',
    'Phase 3',
    '…',
    'Renewal',
    'won or lost',
    'constructor',
    'Not qualified',
    'Unqualified',
    'Non vinta',
    'Nicht gewonnen',
    'Pas gagné',
    'Sin propuesta',
  ])('%j is not guessed', (raw) => {
    expect(recogniseStage(raw)).toBeNull();
  });
});
