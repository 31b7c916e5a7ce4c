import { useId } from 'preact/hooks';
import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import type { RepSkill } from '@/lib/coaching/read-rep';
import type { RepId } from '@/lib/coaching/types';
import { repWords } from '@/lib/i18n/rep';
import { lazy } from '../lazy';
import { LevelScale } from './level-scale';
import { AdviceTag, EvidenceWords, TrendWords } from './level-words';
import type { RepLog } from './use-rep-log';

const Trend = lazy(() => import('./trend').then((part) => part.Trend));

interface LevelRowProps {
  readonly rep: RepId;
  readonly item: RepSkill;
  readonly isOpen: boolean;
  readonly log: RepLog;
  readonly halfLifeDays: number;
  readonly now: number;
  readonly onToggle: () => void;
}

/** One skill: the level beside benchmark and typical, and its history in place. */
export function LevelRow({ rep, item, isOpen, log, halfLifeDays, now, onToggle }: LevelRowProps) {
  const t = useWords(repWords);
  const tools = usePageTools();
  const id = useId();
  const { reading, typical } = item;
  const name = nameSkill(tools, reading.skill);
  const isSeen = reading.evidence !== 'not-seen';
  return (
    <li class="level-row">
      <div class="level-skill">
        <span class="level-name">{name}</span>
        <AdviceTag advice={reading.advice} />
      </div>
      <LevelScale reading={reading} typical={typical} />
      <div class="level-facts">
        <span class="level-figure figures" aria-hidden="true">
          {isSeen ? tools.formats.fixed(reading.level) : '–'}
        </span>
        <span class="soft small">
          <EvidenceWords {...reading} />
          <TrendWords trend={reading.trend} />
        </span>
      </div>
      <Button variant="quiet" isSmall aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={onToggle}>
        {t('trend')}
        <span class="visually-hidden"> {t('ofSkill', { skill: name })}</span>
      </Button>
      {isOpen ? (
        <div class="level-history" id={id}>
          <Trend rep={rep} item={item} log={log} halfLifeDays={halfLifeDays} now={now} />
        </div>
      ) : null}
    </li>
  );
}
