import { type ComponentType, lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

import { UnknownPage } from './unknown-page.js';

const CreatePage = lazy(() => import('./create/create-page.js'));
const OverviewPage = lazy(() => import('./overview/overview-page.js'));
const SetupPage = lazy(() => import('./setup/setup-page.js'));
const PeoplePage = lazy(() => import('./people/people-page.js'));
const ScreeningPage = lazy(() => import('./screening/screening-page.js'));
const ComparePage = lazy(() => import('./screening/copied/compare-page.js'));
const ReceptionPage = lazy(() => import('./reception/reception-page.js'));
const RegisterPage = lazy(() => import('./reception/register-page.js'));
const PaperPage = lazy(() => import('./reception/paper-page.js'));
const TwinsPage = lazy(() => import('./reception/twins-page.js'));
const TwinPairPage = lazy(() => import('./reception/twin-pair-page.js'));
const FiguresPage = lazy(() => import('./screening/figures/figures-page.js'));
const RepliesPage = lazy(() => import('./replies/replies-page.js'));
const SealingPage = lazy(() => import('./sealing/sealing-page.js'));
const UnsealingPage = lazy(() => import('./sealing/unsealing-page.js'));
const PrizeBoardPage = lazy(() => import('./council/prize-board-page.js'));
const CertificatesPage = lazy(() => import('./certificates/certificates-page.js'));
const RecordPage = lazy(() => import('./record/record-page.js'));
const MailsPage = lazy(() => import('./mails/mails-page.js'));

/** Sections of a contest that are one page each, by the last part of the address. */
const sections: Readonly<Record<string, ComponentType<{ readonly contestId: string }>>> = {
  'tong-quan': OverviewPage,
  'thiet-lap': SetupPage,
  'nhan-su': PeoplePage,
  'tiep-nhan': ReceptionPage,
  'trung-lap': TwinsPage,
  'mau-loi-nhan': RepliesPage,
  'roc-phach': SealingPage,
  'ghep-phach': UnsealingPage,
  'hoi-dong': PrizeBoardPage,
  'chung-nhan': CertificatesPage,
  'nhat-ky': RecordPage,
};

/** The pages of this feature, by address. */
export default function OrganiseRoutes(): ReactNode {
  return (
    <Switch>
      <Route path="/cuoc-thi/moi">
        <CreatePage />
      </Route>
      <Route path="/cuoc-thi/:contestId/sang-loc/:entryId/doi-chieu/:otherId">
        {({ contestId, entryId, otherId }) => (
          <ComparePage place={{ contestId, entryId }} otherId={otherId} />
        )}
      </Route>
      <Route path="/cuoc-thi/:contestId/sang-loc/so-lieu">
        {({ contestId }) => <FiguresPage contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/sang-loc/:entryId?">
        {({ contestId, entryId }) => <ScreeningPage contestId={contestId} entryId={entryId ?? null} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/tiep-nhan/moi">
        {({ contestId }) => <RegisterPage contestId={contestId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/tiep-nhan/:entryId">
        {({ contestId, entryId }) => <PaperPage key={entryId} contestId={contestId} entryId={entryId} />}
      </Route>
      <Route path="/cuoc-thi/:contestId/trung-lap/:entryId/:otherId">
        {({ contestId, entryId, otherId }) => (
          <TwinPairPage contestId={contestId} pair={[entryId, otherId]} />
        )}
      </Route>
      <Route path="/cuoc-thi/:contestId">{({ contestId }) => <OverviewPage contestId={contestId} />}</Route>
      <Route path="/cuoc-thi/:contestId/:section">
        {({ contestId, section }) => {
          const Section = sections[section];
          return Section === undefined ? <UnknownPage /> : <Section key={contestId} contestId={contestId} />;
        }}
      </Route>
      <Route path="/thu">
        <MailsPage />
      </Route>
      <Route path="/thu/:mailId">{({ mailId }) => <MailsPage mailId={mailId} />}</Route>
      <Route>
        <UnknownPage />
      </Route>
    </Switch>
  );
}
