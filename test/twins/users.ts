/** The people of the tenant: the admin, B.Simon, and enough plain test users that lists have to virtualise. */
import type { User } from './state.ts';

const teams = ['Finance', 'Support', 'Sales', 'Engineering', 'Legal'];

export function makeUsers(domain: string, guid: () => string): User[] {
  const user = (local: string, displayName: string, rest: Partial<User> = {}): User => ({
    objectId: guid(),
    userPrincipalName: `${local}@${domain}`,
    mail: `${local}@contoso.com`,
    displayName,
    givenName: displayName.split(' ')[0] ?? displayName,
    surname: displayName.split(' ').slice(1).join(' '),
    jobTitle: '',
    department: '',
    ...rest,
  });
  const users = [
    user('admin', 'Contoso Admin', { jobTitle: 'Application Administrator', department: 'IT' }),
    user('B.Simon', 'B.Simon', { givenName: 'B.', surname: 'Simon', mail: 'B.Simon@contoso.com', department: 'Sales' }),
    user('service.desk', 'Service Desk', { mail: '', department: 'Support' }),
  ];
  for (let number = 1; number <= 40; number++) {
    const two = String(number).padStart(2, '0');
    users.push(user(`test.user${two}`, `Test User ${two}`, { department: teams[number % teams.length] ?? '' }));
  }
  return users;
}
