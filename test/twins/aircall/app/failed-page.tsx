// Where the user pool sends a sign-in that it refused.

import { Link } from '../../service-provider/app/router.tsx';
import { labels } from '../labels.ts';
import { Centered } from './centered.tsx';

export const FailedPage = () => {
  const query = new URLSearchParams(location.search);
  return (
    <Centered title={labels.failed}>
      <p>{query.get('error_description')}</p>
      <p>Reason: {query.get('reason')}</p>
      <Link href="/login">{labels.openAircall}</Link>
      <a href="https://support.aircall.io/en-gb/articles/13340718491677">{labels.troubleshooting}</a>
    </Centered>
  );
};
