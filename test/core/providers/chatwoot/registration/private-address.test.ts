import { isPrivateAddress } from '../../../../../core/providers/chatwoot/registration/private-address';

describe('private addresses', () => {
  it.each([
    'http://localhost:5678/x',
    'http://flows:5678/x',
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.10:1880/x',
    'http://169.254.1.1/',
    'http://0.0.0.0/',
    'http://[::1]:5678/',
    'http://[fd12:3456::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
    'https://flows.local/x',
    'https://flows.internal./x',
    'https://flows.home.arpa/x',
  ])('%s is one', (url) => expect(isPrivateAddress(url)).toBe(true));

  it.each([
    'https://flows.example.com/x',
    'https://local.example.com/',
    'https://thelocal.se/',
    'http://8.8.8.8/',
    'http://11.0.0.1/',
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://[2606:4700::1111]/',
    'http://[::ffff:8.8.8.8]/',
    'not a URL',
  ])('%s is none', (url) => expect(isPrivateAddress(url)).toBe(false));
});
