# One line of the plan in, one hexadecimal signature out.
require 'openssl'
$stdin.each_line do |line|
  _, file, algorithm, secret, before, after = line.chomp.split('|', -1)
  puts OpenSSL::HMAC.hexdigest(algorithm, secret, before.b + File.binread(file) + after.b)
end
