<?php
// A line of JSON in, a line of JSON as PHP's json_encode writes it out: `\/` and `\uXXXX`.
while (($line = fgets(STDIN)) !== false) {
    echo json_encode(json_decode($line, false, 512, JSON_THROW_ON_ERROR)), "\n";
}
