# JSON in, JSON as Rails' to_json writes it out: `\u003c` and raw UTF-8.
require 'active_support/all'
print ActiveSupport::JSON.decode($stdin.read).to_json
