import { lazy, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';

const MyRounds = lazy(() => import('./desk/my-rounds.js'));
const WorkList = lazy(() => import('./desk/work-list.js'));
const SheetPage = lazy(() => import('./desk/sheet-page.js'));
const DiscussionPage = lazy(() => import('./moderation/discussion-page.js'));
const RoundsPage = lazy(() => import('./rounds/rounds-page.js'));
const RoundPage = lazy(() => import('./rounds/round-page.js'));
const ConflictsPage = lazy(() => import('./conflicts/conflicts-page.js'));

/** The pages of this feature, by address. */
export default function JudgeRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/ban-cham">
        <MyRounds />
      </Route>
      <Route path="/ban-cham/:roundId">{({ roundId }) => <WorkList key={roundId} roundId={roundId} />}</Route>
      <Route path="/ban-cham/:roundId/thong-nhat/:discussionId">
        {({ roundId, discussionId }) => (
          <DiscussionPage key={discussionId} roundId={roundId} discussionId={discussionId} />
        )}
      </Route>
      <Route path="/ban-cham/:roundId/:sheetId">
        {({ roundId, sheetId }) => <SheetPage key={sheetId} roundId={roundId} sheetId={sheetId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/cham">
        {({ contestId }) => <RoundsPage key={contestId} contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/vong/:roundId">
        {({ contestId, roundId }) => <RoundPage key={roundId} contestId={contestId} roundId={roundId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/xung-dot">
        {({ contestId }) => <ConflictsPage key={contestId} contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/*?">
        {({ contestId }) => <Redirect to={`/cuoc-thi/${contestId}/cham`} replace />}
      </Route>
      <Route>
        <Redirect to="/ban-cham" replace />
      </Route>
    </Switch>
  );
}
