import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useView } from '@/components/hooks/use-view';
import { useWords } from '@/components/hooks/use-words';
import { averageResults } from '@/lib/coaching/exemplars';
import { readTeam } from '@/lib/coaching/read-team';
import { analysisWords } from '@/lib/i18n/analysis';
import type { PageEvent } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { AnalysisView, TeamView } from '@/lib/messaging/views';
import { lazy } from '../lazy';
import { Reading } from '../reading';
import { toMembers } from '../team-members';
import { HeatMap } from './heat-map';
import { WaitingLine } from './waiting-line';
import { WhatIf } from './what-if';
import './analysis.css';

const ResultsBlock = lazy(() => import('./results/results-block').then((m) => m.ResultsBlock));
// the drawing library comes with it
const SetsApart = lazy(() => import('./sets-apart').then((m) => m.SetsApart));

const readAnalysis = () => send('analysis.read', {});
const concernsFigures = ({ event }: PageEvent) => event === 'changed';

interface TeamAnalysisProps {
  readonly view: TeamView;
  /** Every part has been drawn for the first time, or none will come: it has the height that it keeps. Must be stable. */
  readonly onWhole: () => void;
}

/** The team at a glance: who waits, where everybody stands, what sets the best apart, and what if. */
export function TeamAnalysis({ view, onWhole }: TeamAnalysisProps) {
  const { view: analysis, failure } = useView(readAnalysis, concernsFigures);
  useEffect(() => {
    if (failure !== null) onWhole();
  }, [failure, onWhole]);
  return (
    <>
      <Reading view={analysis} failure={failure} />
      {analysis === null ? null : <Figures team={view} analysis={analysis} onWhole={onWhole} />}
    </>
  );
}

interface FiguresProps {
  readonly team: TeamView;
  readonly analysis: AnalysisView;
  readonly onWhole: () => void;
}

function Figures({ team, analysis, onWhole }: FiguresProps) {
  const t = useWords(analysisWords);
  const request = useMemo(
    () => ({
      team: toMembers(analysis.members),
      skills: analysis.skills,
      halfLifeDays: analysis.settings.halfLifeDays,
      now: analysis.now,
    }),
    [analysis],
  );
  const reading = useMemo(() => readTeam(request), [request]);
  const results = useMemo(() => averageResults(request.team), [request]);
  const names = new Map(analysis.members.map(({ id, name }) => [id, name]));
  const seen = new Set(reading.columns.filter(({ typical }) => typical !== null).map(({ skill }) => skill.id));
  const active = useMemo(() => analysis.members.filter(({ isArchived }) => !isArchived), [analysis]);
  const isSeen = request.team.some(({ sums }) => Object.values(sums).some(({ count }) => count > 0));
  const [hasApart, setApart] = useState(false);
  const [hasResults, setResults] = useState(false);
  const onApart = useCallback(() => setApart(true), []);
  const onResults = useCallback(() => setResults(true), []);
  const isWhole = hasResults && (hasApart || !isSeen);
  useEffect(() => {
    if (isWhole) onWhole();
  }, [isWhole, onWhole]);
  return (
    <>
      <WaitingLine view={team} now={analysis.now} />
      {isSeen ? (
        <>
          <HeatMap reading={reading} reps={active} results={results} />
          <SetsApart request={request} reading={reading} names={names} onWhole={onApart} />
          <WhatIf request={request} seen={seen} />
        </>
      ) : (
        <div class="empty">
          <p>{t('heat.empty')}</p>
          <p class="soft">{t('heat.empty.next')}</p>
        </div>
      )}
      <ResultsBlock reps={active} now={analysis.now} onWhole={onResults} />
    </>
  );
}
