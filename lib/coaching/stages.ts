import { STAGES, type Stage } from './types';

/**
 * Words that CRMs use in their stage names, in English, Italian, Spanish, French and German, without accents and in
 * lower case. A phrase of several words is looked for as a whole. "Closed" alone says nothing.
 */
const STAGE_WORDS: Readonly<Record<Stage, readonly string[]>> = {
  prospecting: [
    'prospecting',
    'prospect',
    'lead',
    'new',
    'nuovo',
    'nuova',
    'contatto',
    'prospezione',
    'prospeccion',
    'nuevo',
    'prospection',
    'nouveau',
    'neukunde',
    'neu',
    'akquise',
    'interessent',
    'appointment scheduled',
    'contacted',
  ],
  qualification: [
    'qualification',
    'qualify',
    'qualified',
    'qualifica',
    'qualificazione',
    'qualificato',
    'qualificata',
    'calificacion',
    'calificado',
    'cualificacion',
    'qualifie',
    'qualifier',
    'qualifizierung',
    'qualifiziert',
    'qualifizieren',
  ],
  discovery: [
    'discovery',
    'needs analysis',
    'analysis',
    'develop',
    'perception analysis',
    'meet present',
    'contact made',
    'erstgesprach',
    'analisi',
    'esigenze',
    'scoperta',
    'sviluppo',
    'descubrimiento',
    'analisis',
    'desarrollo',
    'decouverte',
    'analyse',
    'besoins',
    'bedarfsanalyse',
    'bedarf',
    'entwickeln',
    'id decision makers',
    'value proposition',
  ],
  proposal: [
    'proposal',
    'propose',
    'quote',
    'quotation',
    'presentation',
    'presentation scheduled',
    'offer',
    'demo',
    'proposta',
    'preventivo',
    'offerta',
    'presentazione',
    'propuesta',
    'presupuesto',
    'oferta',
    'presentacion',
    'proposition',
    'devis',
    'offre',
    'angebot',
    'prasentation',
    'vorschlag',
  ],
  negotiation: [
    'negotiation',
    'negotiate',
    'decision maker bought in',
    'trattativa',
    'negoziazione',
    'negociacion',
    'negociation',
    'verhandlung',
    'verhandeln',
  ],
  closing: [
    'closing',
    'contract',
    'contract sent',
    'commit',
    'verbal',
    'chiusura',
    'contratto',
    'cierre',
    'contrato',
    'cloture',
    'contrat',
    'conclusion',
    'abschluss',
    'vertrag',
  ],
  won: [
    'won',
    'closed won',
    'vinto',
    'vinta',
    'chiuso vinto',
    'chiusa vinta',
    'vinti',
    'vinte',
    'acquisito',
    'ganado',
    'ganada',
    'gagne',
    'gagnee',
    'gagnes',
    'gagnees',
    'gewonnen',
    'converted',
    'positivamente',
  ],
  lost: [
    'lost',
    'closed lost',
    'perso',
    'persa',
    'persi',
    'perse',
    'perte',
    'chiuso perso',
    'chiusa persa',
    'perdido',
    'perdida',
    'perdu',
    'perdue',
    'perdus',
    'perdues',
    'verloren',
    'negativamente',
  ],
};

/** Just before a word they turn it round. */
const DENIALS = ['not', 'no', 'non', 'without', 'senza', 'sin', 'pas', 'sans', 'nicht', 'kein', 'keine', 'ohne'];

/** Somebody said no to what the name is about: a quote that was rejected is no proposal any more, and the deal not yet lost. */
const REFUSALS =
  / (rejected|refused|declined|denied|rifiutat[oaie]|respint[oaie]|rechazad[oa]s?|refusee?s?|rejetee?s?|abgelehnt|abgesagt|cancell?ed|annullat[oaie]|cancelad[oa]s?|annulee?s?|storniert) /;
/** The deal itself was called off: the word alone, or with a word for a deal. */
const CALLED_OFF =
  /^ ((deal|opportunity|opportunita|trattativa|oportunidad|opportunite|affaire|verkaufschance) )?(cancell?ed|annullat[oa]|cancelad[oa]|annulee?|storniert) $/;
/** It is hoped or feared, and has not happened. */
const HOPES =
  / (unlikely|likely|almost|nearly|to be|will be|may be|might|could|should|maybe|probably|quasi|forse|casi|quizas|presque|bientot|fast|bald|vielleicht) /;

/** Words that outweigh others in the same name: a deal that is won is not in negotiation any more. */
const FINAL: readonly Stage[] = ['won', 'lost'];

/** A CRM's stage name as a canonical stage, by words; null when it says none or more than one. */
export function recogniseStage(raw: string): Stage | null {
  const name = ` ${simplify(raw.slice(0, 200))} `.replace(' won t ', ' not ');
  if (CALLED_OFF.test(name)) return 'lost';
  if (REFUSALS.test(name)) return null;
  const found = STAGES.map((stage) => ({ stage, length: longestMatch(name, STAGE_WORDS[stage]) })).filter(
    ({ length }) => length > 0,
  );
  const final = found.filter(({ stage }) => FINAL.includes(stage));
  if (final.length > 0) return final.length === 1 && !HOPES.test(name) ? (final[0]?.stage ?? null) : null;
  const longest = Math.max(...found.map(({ length }) => length));
  const best = found.filter(({ length }) => length === longest);
  // "Proposal/Price Quote" names one stage twice; two stages of one word each are ambiguous, a longer phrase decides
  return best.length === 1 ? (best[0]?.stage ?? null) : null;
}

/** How many words the longest phrase has that stands in the name and is not denied there: `not qualified` is no qualification. */
function longestMatch(name: string, phrases: readonly string[]): number {
  const isSaid = (phrase: string): boolean =>
    name.includes(` ${phrase} `) && !DENIALS.some((word) => name.includes(` ${word} ${phrase} `));
  return Math.max(0, ...phrases.filter(isSaid).map((phrase) => phrase.split(' ').length));
}

function simplify(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
