# A line of JSON in, a line of JSON as Rails' to_json writes it out: `\u003c` and raw UTF-8.
require 'active_support/all'
$stdin.each_line { |line| puts ActiveSupport::JSON.decode(line).to_json }
