# Lines of JSON in (event, variant, payload), lines out with the body as Rails' to_json writes it and its signature
# as Chatwoot makes it (chatwoot/chatwoot, lib/webhooks/trigger.rb). Arguments: the secret, the timestamp.
require 'active_support/all'
require 'openssl'
secret, timestamp = ARGV
$stdin.each_line do |line|
  sample = ActiveSupport::JSON.decode(line)
  body = sample.delete('payload').to_json
  digest = OpenSSL::HMAC.hexdigest('SHA256', secret, "#{timestamp}.#{body}")
  puts JSON.generate(sample.merge('body' => body, 'signature' => "sha256=#{digest}"))
end
