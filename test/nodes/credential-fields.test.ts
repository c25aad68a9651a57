import { previousSecrets } from '../../nodes/host/credential-fields';

test('old secrets are as hidden as the present one, and there are none at first', () => {
  expect(previousSecrets('Previous Signing Keys', 'previousSigningSecrets')).toMatchObject({
    displayName: 'Previous Signing Keys',
    name: 'previousSigningSecrets',
    type: 'string',
    typeOptions: { password: true },
    default: '',
  });
});
