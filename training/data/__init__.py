"""Training data: a folder of sharp photos → random crops → synthetic pairs → seeded minibatches."""
