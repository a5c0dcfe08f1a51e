/** S8: the page of five cards. */
import { useEffect } from 'react';
import { readApp } from '../api.ts';
import { useBlade, useData } from '../blade.tsx';
import { Page } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';
import { BasicCard, CertificateCard, ClaimsCard, SetUpCard, TestCard } from './saml-cards.tsx';

export function SamlSignOn() {
  const { text, opens, params, switches } = useBlade();
  const { objectId = '' } = params;
  const { data: app, failure, again } = useData(() => readApp(objectId));
  const waiting = app?.certificates.length === 0;
  // R20: the certificate comes some time after SAML was chosen
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void again(), Math.max(200, switches.certificateDelay / 3));
    return () => clearInterval(timer);
  }, [waiting, again, switches.certificateDelay]);
  return (
    <Page
      ready={app !== undefined}
      failure={failure}
      commands={[
        { id: 'UploadMetadata', label: text('uploadMetadata'), icon: 'Upload' },
        { id: 'ChangeMode', label: text('changeMode'), icon: 'Process', run: opens('ssoMethod', { objectId }) },
        { id: 'Test', label: text('testThisApplication'), icon: 'TestBeaker', run: opens('testSignOn', { objectId }) },
        { id: 'Feedback', label: text('gotFeedback'), icon: 'Feedback' },
      ]}
    >
      <h3 className={css.heading}>{text('setUpWithSaml')}</h3>
      <p className={css.intro}>{text('samlIntro')}</p>
      {app && (
        <>
          <BasicCard app={app} />
          <ClaimsCard app={app} />
          <CertificateCard app={app} />
          <SetUpCard app={app} />
          <TestCard app={app} />
        </>
      )}
    </Page>
  );
}
