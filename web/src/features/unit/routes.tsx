import { lazy, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';

const UnitHome = lazy(() => import('./unit-page.js'));
const NewImport = lazy(() => import('./import/new-import.js'));
const ImportPage = lazy(() => import('./import/import-page.js'));

/** The pages of a unit's coordinator. */
export default function UnitRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/cuoc-thi/:contestId/don-vi">
        {({ contestId }) => <UnitHome key={contestId} contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/don-vi/nhap">
        {({ contestId }) => <NewImport key={contestId} contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/don-vi/nhap/:importId">
        {({ contestId, importId }) => <ImportPage key={importId} contestId={contestId} importId={importId} />}
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
