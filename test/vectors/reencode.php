<?php
// JSON in, JSON as PHP's json_encode writes it out: `\/` and `\uXXXX`.
echo json_encode(json_decode(stream_get_contents(STDIN), false, 512, JSON_THROW_ON_ERROR));
