# One line of the plan in, one signature out.
require 'openssl'
$stdin.each_line do |line|
  _, file, algorithm, secret, before, after, _, _, _, _, encoding = line.chomp.split('|', -1)
  digest = OpenSSL::HMAC.digest(algorithm, secret, before.b + File.binread(file) + after.b)
  puts encoding == 'base64' ? [digest].pack('m0') : digest.unpack1('H*')
end
